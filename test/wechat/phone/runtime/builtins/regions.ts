/**
 * Regions of the simulator's region picker: codes of GB/T 2260, a part of the country that is enough to try a
 * program with. On a phone WeChat brings the whole list.
 */
export interface Area {
  code: string
  name: string
  parts?: Area[]
}

const area = (code: string, name: string, parts?: Area[]): Area => ({ code, name, parts })

export const REGIONS: Area[] = [
  area('330000', '浙江省', [
    area('330100', '杭州市', [
      area('330110', '余杭区'),
      area('330102', '上城区'),
      area('330105', '拱墅区'),
      area('330106', '西湖区'),
      area('330108', '滨江区'),
      area('330109', '萧山区'),
      area('330111', '富阳区'),
      area('330112', '临安区'),
      area('330113', '临平区'),
      area('330114', '钱塘区'),
      area('330122', '桐庐县'),
      area('330127', '淳安县'),
      area('330182', '建德市'),
    ]),
    area('330200', '宁波市', [area('330203', '海曙区'), area('330212', '鄞州区')]),
    area('330300', '温州市', [area('330302', '鹿城区'), area('330304', '瓯海区')]),
    area('330700', '金华市', [area('330782', '义乌市'), area('330702', '婺城区')]),
  ]),
  area('310000', '上海市', [
    area('310100', '上海市', [area('310101', '黄浦区'), area('310115', '浦东新区')]),
  ]),
  area('320000', '江苏省', [area('320100', '南京市', [area('320102', '玄武区'), area('320115', '江宁区')])]),
  area('440000', '广东省', [
    area('440100', '广州市', [area('440106', '天河区'), area('440111', '白云区')]),
    area('440300', '深圳市', [area('440305', '南山区'), area('440303', '罗湖区')]),
  ]),
  area('110000', '北京市', [area('110100', '北京市', [area('110101', '东城区'), area('110105', '朝阳区')])]),
]
